export const demoPage: (name: string) => string;
