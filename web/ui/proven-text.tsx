// A text whose numbers can be tapped: each tells what it rests on.
import { Calculator, FileText, UserRound } from 'lucide-react'
import { Fragment, useState } from 'react'
import type { Source } from '#contract/facts.ts'
import type { Proof } from '#contract/proof.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Sheet } from './sheet.tsx'

/** The text in pieces, in order: what is proven, and what stands between. */
function piecesOf(
  text: string,
  proofs: readonly Proof[],
): { start: number; text: string; proof: Proof | null }[] {
  const pieces: { start: number; text: string; proof: Proof | null }[] = []
  let at = 0
  for (const proof of proofs) {
    if (proof.start < at || proof.end > text.length) continue
    if (proof.start > at) pieces.push({ start: at, text: text.slice(at, proof.start), proof: null })
    pieces.push({ start: proof.start, text: text.slice(proof.start, proof.end), proof })
    at = proof.end
  }
  return at < text.length ? [...pieces, { start: at, text: text.slice(at), proof: null }] : pieces
}

export function ProvenText({ text, proofs }: { text: string; proofs: readonly Proof[] }) {
  const { t } = useI18n()
  const [opened, open] = useState<Proof | null>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      {piecesOf(text, proofs).map(({ start, text: piece, proof }) =>
        proof ? (
          <button
            key={start}
            type="button"
            aria-haspopup="dialog"
            aria-label={t('proof.of', { text: piece.trim() })}
            onClick={() => {
              open(proof)
              setOpen(true)
            }}
            // The padding makes a thumb's target of a short number without moving the lines apart.
            className="-mx-0.5 -my-2 inline cursor-pointer rounded-sm px-0.5 py-2 text-left underline decoration-accent-ink/50 decoration-dotted underline-offset-4 hover:decoration-accent-ink hover:decoration-solid"
          >
            {piece}
          </button>
        ) : (
          <Fragment key={start}>{piece}</Fragment>
        ),
      )}
      <Sheet open={isOpen} onClose={() => setOpen(false)} title={t('proof.title')}>
        {opened && <Basis proof={opened} said={text.slice(opened.start, opened.end).trim()} />}
      </Sheet>
    </>
  )
}

function Basis({ proof: { basis }, said }: { proof: Proof; said: string }) {
  const { t } = useI18n()
  return (
    <div className="flex max-w-[36rem] flex-col gap-4">
      <p className="font-semibold text-large [overflow-wrap:anywhere]">{said}</p>
      {basis.type === 'fact' && <SourceRow source={basis} />}
      {basis.type === 'calculation' && (
        <>
          <p className="flex items-start gap-2">
            <Calculator size={18} aria-hidden className="mt-1 shrink-0 text-muted" />
            <span className="min-w-0 [overflow-wrap:anywhere]">{basis.shown}</span>
          </p>
          <p className="text-muted">{t('proof.terms')}</p>
          {basis.terms.map((source) => (
            <SourceRow
              key={`${source.file} ${JSON.stringify(source.place)} ${source.quote}`}
              source={source}
            />
          ))}
        </>
      )}
      {(basis.type === 'tool' ||
        basis.type === 'customer' ||
        basis.type === 'profile' ||
        basis.type === 'calendar') && <p>{t(`proof.${basis.type}`)}</p>}
    </div>
  )
}

function SourceRow({ source: { file, place, quote, corrected } }: { source: Source }) {
  const { t, format } = useI18n()
  return (
    <div className="rounded-control border border-line bg-surface px-4 py-3">
      <p className="[overflow-wrap:anywhere]">{t('quote', { text: quote })}</p>
      {file !== '' && (
        <p className="mt-1 flex items-start gap-1.5 text-muted text-small">
          <FileText size={16} aria-hidden className="mt-0.5 shrink-0" />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            {[file, format.place(place)].filter(Boolean).join(', ')}
          </span>
        </p>
      )}
      {corrected && (
        <p className="mt-1 flex items-start gap-1.5 text-muted text-small">
          <UserRound size={16} aria-hidden className="mt-0.5 shrink-0" />
          {t(file === '' ? 'proof.added' : 'proof.corrected')}
        </p>
      )}
    </div>
  )
}
