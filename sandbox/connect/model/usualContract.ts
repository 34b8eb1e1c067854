import type { Contract } from './configuration/contract.ts';

/** One application of each type that matters, with keys of each kind. */
export const usualContract: Contract = {
  applications: [
    {
      name: 'service',
      type: 'service',
      standard: [
        { key: 'LOG_LEVEL', default: 'info' },
        { key: 'SHOP_URL', required: true },
      ],
      secured: [{ key: 'API_SECRET', required: true }],
    },
    { name: 'events', type: 'event', standard: [{ key: 'TOPIC_PREFIX' }] },
    { name: 'nightly', type: 'job', schedule: '0 3 * * *' },
    { name: 'assets', type: 'assets' },
  ],
  global: {
    standard: [{ key: 'COUNTRY', required: true, default: 'US' }],
    secured: [{ key: 'SHARED_SECRET', required: true }],
  },
};
