// The owner's wishes on how the agent speaks. Every version is kept; the newest counts at once.
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { requireActiveSalon } from '#server/platform/trial.ts'

export async function currentPrompt({ db }: SalonTx): Promise<string> {
  const row = await db
    .selectFrom('prompts')
    .select('prompt')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.prompt ?? ''
}

export async function changePrompt(tx: SalonTx, prompt: string): Promise<string> {
  await requireActiveSalon(tx)
  if (prompt !== (await currentPrompt(tx))) {
    await tx.db.insertInto('prompts').values({ prompt, createdAt: tx.now }).execute()
    await tx.announce('knowledge')
  }
  return prompt
}
