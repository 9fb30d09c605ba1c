const swc = {
  "^.+\\.tsx?$": ["@swc/jest", { jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } }, target: "es2022" } }],
};

const project = (displayName, testEnvironment, extra = {}) => ({
  displayName,
  testEnvironment,
  transform: swc,
  testMatch: [`<rootDir>/test/${displayName}/**/*.test.{ts,tsx}`],
  ...extra,
});

export default {
  projects: [project("unit", "node"), project("host", "node"), project("pane", "jsdom"), project("e2e", "node")],
};
