// The bundled list action, as the runner starts it, against the sandbox.
import './list/bigcommerce.ts';
import './list/commercetools.ts';
import './list/badInput.ts';
