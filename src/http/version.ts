/** The `User-Agent` of every request. A test compares the version with package.json. */
export const USER_AGENT = 'commerce-deploy/2.0.0';
