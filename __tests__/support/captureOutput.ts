/** Takes over what is written to standard output. Returns the function that gives it back. */
export function captureOutput(onText: (text: string) => void): () => void {
  const { stdout } = process;
  const own = Object.getOwnPropertyDescriptor(stdout, 'write');
  const value = (text: string | Uint8Array): boolean => {
    onText(String(text));
    return true;
  };
  Object.defineProperty(stdout, 'write', { value, configurable: true, writable: true });
  return () => {
    if (own === undefined) Reflect.deleteProperty(stdout, 'write');
    else Object.defineProperty(stdout, 'write', own);
  };
}
