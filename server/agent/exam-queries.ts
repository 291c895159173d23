// SQL of exams.
import { sql } from 'kysely'
import type { Exam } from '#contract/exam.ts'
import type { NotUnderstood } from '#contract/facts.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { ExamResult, UnreadRow } from './exam.ts'

export async function unreadRows({ db }: SalonTx, releaseId: number): Promise<UnreadRow[]> {
  const files = await db
    .selectFrom('releaseFiles')
    .select(['name', 'notUnderstood'])
    .where('releaseId', '=', releaseId)
    .execute()
  return files.flatMap(({ name, notUnderstood }) =>
    (notUnderstood as unknown as NotUnderstood[]).map((row) => ({ ...row, file: name })),
  )
}

export async function keepExam(
  tx: SalonTx,
  releaseId: number,
  { asked, passed, topics, failures }: ExamResult,
): Promise<void> {
  const values = {
    asked,
    passed,
    topics: sql<never>`${JSON.stringify(topics)}::jsonb`,
    failures: sql<never>`${JSON.stringify(failures)}::jsonb`,
    takenAt: tx.now,
  }
  await tx.db
    .insertInto('exams')
    .values({ releaseId, ...values })
    .onConflict((conflict) => conflict.columns(['salonId', 'releaseId']).doUpdateSet(values))
    .execute()
  await tx.announce('knowledge')
}

/** Of this release, or of the published one; null until it was taken. */
export async function examOf({ db }: SalonTx, releaseId: number | undefined): Promise<Exam | null> {
  const row = await db
    .selectFrom('exams')
    .innerJoin('salons', 'salons.id', 'exams.salonId')
    .selectAll('exams')
    .where((eb) => eb('releaseId', '=', releaseId ?? eb.ref('salons.publishedReleaseId')))
    .executeTakeFirst()
  if (!row) return null
  return {
    release_id: row.releaseId,
    taken_at: row.takenAt.toISOString(),
    asked: row.asked,
    passed: row.passed,
    topics: row.topics as Exam['topics'],
    failures: row.failures as Exam['failures'],
  }
}
