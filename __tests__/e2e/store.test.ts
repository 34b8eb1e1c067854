// The bundled store action, as the runner starts it, against the sandbox.
import './store/applied.ts';
import './store/commented.ts';
import './store/refused.ts';
import './store/killed.ts';
import './store/stopped.ts';
import './store/franchise.ts';
