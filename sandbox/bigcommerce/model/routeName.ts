/** The operations of the BigCommerce stand-in, its storage and its hosting, as scripts name them. */
export type BigCommerceRoute =
  | 'GET /projects'
  | 'POST /projects'
  | 'DELETE /projects'
  | 'DELETE /projects/{uuid}'
  | 'POST /uploads'
  | 'PUT /artifact'
  | 'POST /deployments'
  | 'GET /events'
  | 'GET /logs/{uuid}/tail'
  | 'GET /site';
