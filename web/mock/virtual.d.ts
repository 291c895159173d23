// Made by vite.config.ts: the files of examples/, as the server reads them.
declare module 'virtual:example-salon' {
  const salon: {
    files: {
      name: string
      size: number
      found: import('#contract/facts.ts').FoundFact[]
      problems: import('#contract/facts.ts').NotUnderstood[]
    }[]
    prompt: string
  }
  export default salon
}
