/** What scripts call the operations of the Connect stand-in, its token service and the deployed services. */
export type ConnectRoute =
  | 'POST /oauth/token'
  | 'GET /deployments'
  | 'POST /deployments'
  | 'GET /deployments/{id}'
  | 'POST /deployments/{id}'
  | 'DELETE /deployments/{id}'
  | 'GET /connectors/search'
  | 'GET /connectors/{id}'
  | 'GET /connectors/drafts'
  | 'POST /connectors/drafts'
  | 'GET /connectors/drafts/{id}'
  | 'POST /connectors/drafts/{id}'
  | 'DELETE /connectors/drafts/{id}'
  | 'GET /service';
