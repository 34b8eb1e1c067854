/** What is deflated already, or in a better way; deflating it again takes time and saves nothing worth it. */
const COMPRESSED =
  /\.(?:7z|aac|avif|br|bz2|gif|gz|heic|jpe?g|jxl|m4a|m4v|mov|mp3|mp4|ogg|opus|png|tgz|webm|webp|woff2?|xz|zip|zst)$/i;

/** Tells by the name whether a file holds compressed data. */
export function isCompressed(name: string): boolean {
  return COMPRESSED.test(name);
}
