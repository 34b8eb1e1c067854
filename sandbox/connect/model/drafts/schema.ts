import { z } from 'zod';
import { REGIONS } from '../deployments/index.ts';

/** As the official client lists them. */
const TYPES = [
  ...['analytics', 'crm', 'email', 'erp', 'giftcard', 'marketplace', 'oms', 'other', 'pim'],
  ...['promotion', 'psp', 'search', 'shipping', 'tax'],
];

/** The tag and URL of a draft's source, as the platform takes them. */
export const repository = z.strictObject({
  url: z
    .string()
    .regex(/^(https:\/\/github\.com\/|git@github\.com:)[\w.-]+\/[\w.-]+$/, 'It is no GitHub URL.'),
  tag: z.string().regex(/^(?!.*\.{2,})(?!\*)[^\W_][\w.@/-]{0,254}$/, 'It is no tag.'),
});

export const region = z.string().refine((name) => REGIONS.includes(name), 'It is no region.');
export const integrationType = z
  .string()
  .refine((name) => TYPES.includes(name), 'It is not an integration type.');
export const privateProject = z
  .string()
  .regex(/^[a-z0-9.-]+:[A-Za-z0-9_-]{2,36}$/, 'It is no {region}:{projectKey}.');

const text = z.string().min(1);

/** The fields of a draft's creator. */
export const creatorField = {
  email: z.string().regex(/^[^\s@]+@[^\s@]+$/, 'It is no email address.'),
  name: text.optional(),
  title: text.optional(),
  company: text.optional(),
  logoUrl: text.optional(),
  noOfContributors: z.int().optional(),
  supportUrl: text.optional(),
};

/** Shape of a draft in a request. */
export const connectorDraft = z.strictObject({
  key: z
    .string()
    .regex(/^[A-Za-z0-9_-]{2,256}$/, 'It is no key.')
    .optional(),
  name: text,
  description: z.string().optional(),
  integrationTypes: z.array(integrationType).optional(),
  creator: z.strictObject(creatorField),
  repository,
  supportedRegions: z.array(region).optional(),
  privateProjects: z.array(privateProject).optional(),
  documentationUrl: z.string().optional(),
});
