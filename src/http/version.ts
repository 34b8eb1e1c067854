/** Says who we are to the servers we talk to; the version is package.json's, which a test holds. */
export const USER_AGENT = 'commerce-deploy/1.0.0';
