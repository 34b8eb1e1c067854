/** The outputs of the teardown action, beside those of every action. */
export type OutputName = 'environment';
