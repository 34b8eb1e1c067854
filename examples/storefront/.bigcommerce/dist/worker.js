// The worker of the example storefront: everything it serves is an asset.
export default {
  fetch(request, environment) {
    return environment.ASSETS.fetch(request);
  },
};
