import { toHead, mount } from '../../server/index.ts';
import type { MountOptions, HostRules } from '../../server/index.ts';
import type { StoreServer } from '../../store/server/index.ts';
import { refuseBody, refuseHeaders } from '../model/index.ts';
import type { Hosting } from '../model/index.ts';

/** Stands in for the APIs of BigCommerce: hosting, store setup, and Powered By beside the stores. */
export function apiRules(
  hosting: Hosting,
  store: StoreServer,
  options: Omit<MountOptions, 'name' | 'stranger'>,
): HostRules {
  const rules = mount(hosting.api, { ...options, name: 'api', stranger: false });
  return {
    ...rules,
    routes: [...rules.routes, ...store.routes],
    admit: (incoming, found) => {
      store.noteSecret(incoming, found);
      // Assumes that Powered By does not count towards a store's quota. Nothing is documented.
      if (!store.isFranchise(incoming)) return rules.admit(incoming, found);
      const head = toHead(incoming);
      return store.refuseStranger(incoming, found) ?? refuseHeaders(head) ?? refuseBody(head);
    },
  };
}
