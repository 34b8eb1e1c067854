// In the place of zod's fifty locales, which no test reads and which every test file would load again.
export {};
