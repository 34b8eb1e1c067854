/** Writes an instant as Promotions does, to the second where it is whole. That other zones become UTC is a guess. */
export function formatDate(instantMs: number): string {
  return new Date(instantMs).toISOString().replace('.000Z', 'Z').replace('Z', '+00:00');
}
