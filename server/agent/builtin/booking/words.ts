// Words of a booking dialogue, in all four languages at once: beside a draft there is little they could mean else.
// Matched against the message in lower case with plain apostrophes, at word borders.

const list = (entries: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d])(?:${entries
      .trim()
      .split(/\s*,\s*/)
      .join('|')})(?![\\p{L}\\d])`,
    'iu',
  )

export const bookingWords = {
  yes: list(`так, ага, угу, авжеж, звісно, звичайно, добре, гаразд, підтверджую, підтвердж\\p{L}*, згодн?а?, згоден, ок, окей, ok, okay, супер, чудово,
    вірно, все вірно, усе вірно, правильно, все правильно, усе правильно, підходить, влаштовує, записуйте, запишіть, запиши, давайте, давай, беру, хай буде, нехай буде,
    tak, zgoda, potwierdzam, pasuje, może być, dobrze, oczywiście, proszę zapisać, rezerwuj\\p{L}*,
    да, конечно, верно, все верно, всё верно, согласн?а?, согласен, подтверждаю, хорошо, подходит, устраивает, записывайте, запишите, пойдет, пойдёт, отлично,
    yes, yep, yeah, yup, sure, correct, confirm, confirmed, please do, go ahead, sounds good, perfect, that works, book it, tak proszę, taak`),
  no: list(`ні, нє, не треба, не потрібно, не підходить, не підійде, не хочу, не будемо, не записуйте, не записуй, передумала?, передумав, іншим разом, потім, пізніше напишу, подумаю, жартую, шуткую, помилково, забудьте, не буду, не варто,
    нет, не надо, не нужно, не подходит, не подойдет, не подойдёт, передумала, передумал, в другой раз, потом, позже напишу, подумаю, шучу, не записывайте, не стоит,
    no, nope, not now, never mind, nevermind, don't, do not, changed my mind, another time, later, just kidding, cancel that, no thanks, no thank you,
    nie, nie trzeba, nie chcę, rezygnuję, innym razem, później, żartuję, nie pasuje, nie potrzebuję, ne treba, ni`),
  anyStaff:
    list(`будь-який, будь-якого, будь-якої, будь-яка, будь-хто, будь-кого, кому завгодно, хто завгодно, все одно, усе одно, байдуже, без різниці, немає різниці, хто вільний, хто вільна, до всіх,
    любой, любого, любая, любому, все равно, всё равно, без разницы, кто свободен, к любому, к любой,
    any master, anyone, anybody, any, whoever, doesn't matter, does not matter, no preference, dowolny, dowolna, ktokolwiek, obojętnie, wszystko jedno`),
  forTwo:
    list(`нас двоє, нас двох, на двох, для двох, удвох, вдвох, двом, на нас двох, з подругою, з подружкою, з мамою, з донькою, з дочкою, з сестрою, з чоловіком, з дружиною, мене і подругу, мене й подругу, мене та подругу, мене і маму, мене і доньку, мене й доньку, мене та доньку, разом з подругою, обох, одночасно,
    нас двое, на двоих, для двоих, вдвоем, вдвоём, с подругой, с подружкой, с мамой, с дочкой, с сестрой, с мужем, с женой, меня и подругу, меня и маму, меня и дочку, обеих, обоих, одновременно,
    two of us, for two, both of us, with a friend, with my friend, with my mother, with my mom, with my daughter, with my sister, me and my \\p{L}+, at the same time, together,
    we dwie, we dwoje, dla dwóch osób, dla dwojga, z koleżanką, z mamą, z córką, z siostrą, z mężem, jednocześnie`),
  /** Somebody else besides, after a visit was booked. */
  other:
    list(`дружину, дружина, чоловіка, чоловік, доньку, донька, дочку, сина, син, маму, мама, подругу, подруга, сестру, сестра, брата, брат, куму, кума, кум, колегу, дитину, ще одну людину, ще когось, мого, мою,
    жену, жена, мужа, муж, дочь, дочку, сына, сын, маму, подругу, подруга, сестру, брата, ребенка, ребёнка, еще одного, ещё одного, моего, мою,
    my wife, my husband, my daughter, my son, my mom, my mother, my friend, my sister, my brother, another person, someone else,
    żonę, męża, córkę, syna, mamę, koleżankę, siostrę, brata, dziecko`),
  sameTime: list(
    `той самий час, той же час, тоді ж, так само, на цей же час, на цей самий час, цей же час, то же время, тоже время, это же время, тогда же, так же, same time, the same time, ta sama godzina, tę samą godzinę, tym samym czasie`,
  ),
  sameDay: list(
    `того ж дня, той же день, того самого дня, той самий день, в той день, у той день, цього ж дня, цей же день, того дня, в тот же день, того же дня, тот же день, same day, that day, the same day, tego samego dnia, ten sam dzień`,
  ),
  sameMaster: list(
    `до неї, до нього, до неї ж, до нього ж, у неї, у нього, той самий майстер, до того ж майстра, до тієї ж, к ней, к нему, у нее, у неё, у него, к тому же мастеру, with her, with him, same master, do niej, do niego, u niej, u niego`,
  ),
  soonest:
    list(`якнайшвидше, якомога швидше, найближчим часом, найближчий, найближче, найближчу, на найближчий час, будь-коли, коли завгодно, коли є, коли вільно, коли можна, коли є місце, коли найближче, коли є вільно,
    как можно скорее, как можно быстрее, ближайшее, ближайший, на ближайшее, в любое время, когда угодно, когда есть, когда можно, когда свободно, когда ближайшее,
    asap, as soon as possible, soonest, earliest, any time, anytime, whenever, when can i, jak najszybciej, najbliższy, najbliższa, kiedykolwiek, kiedy można`),
  other_time: list(
    `інший час, інша година, інший день, інша дата, на інший, другое время, другой день, другая дата, другую дату, another time, other time, different time, another day, inny termin, inna godzina, inny dzień`,
  ),
  first: list(
    `перший, перша, перше, першу, перший варіант, первый, первая, первое, первую, first, the first, pierwszy, pierwsza, pierwszą`,
  ),
  second: list(
    `другий, друга, друге, другу, второй, вторая, второе, вторую, second, the second, drugi, druga, drugą`,
  ),
  third: list(
    `третій, третя, третє, третю, третий, третья, третье, третью, third, the third, trzeci, trzecia, trzecią`,
  ),
  waitlist:
    list(`лист очікування, листі очікування, список очікування, черга, у чергу, в чергу, якщо звільниться, як звільниться, коли звільниться, якщо хтось скасує, напишіть якщо, почекаю,
    лист ожидания, листе ожидания, список ожидания, в очередь, если освободится, когда освободится, если кто-то отменит, подожду,
    waiting list, wait list, waitlist, if someone cancels, if it becomes free, if a slot opens, lista oczekujących, listę oczekujących, jeśli się zwolni, poczekam`),
  wish: list(`хочу, хотіла б, хотів би, хочемо, можна, можливо, зможете, чи є, є час, є місце, є вільне, вільно, вийде, прийти, потрапити,
    хотела бы, хотел бы, хотим, можно, возможно, сможете, есть время, есть место, есть свободное, свободно, получится, попасть,
    want, would like, can i, could i, possible, free, available, come, chcę, chciałabym, chciałbym, można, możliwe, wolne, przyjść, mozhna, khochu`),
  cancel:
    list(`скасуйте, скасувати, скасуй, скасовую, відмініть, відмінити, відміни, відміняю, відмінюю, анулюйте, не прийду, не зможу прийти, не зможемо прийти, не приїду, не вийде прийти, зніміть мій запис, видаліть запис, приберіть запис, не чекайте,
    отмените, отменить, отмени, отменяю, аннулируйте, не приду, не смогу прийти, не сможем прийти, не приеду, не получится прийти, уберите запись, удалите запись,
    cancel, i can't come, i cannot come, can't make it, cannot make it, won't be able to come, i won't come, odwołaj, odwołać, proszę odwołać, odwołajcie, anuluj, anulować, nie przyjdę, nie dam rady przyjść, skasuite, vidminit, skasuvaty`),
  move: list(`перенесіть, перенести, перенеси, перенесемо, перенесення, переносимо, перезапишіть, перезапис\\p{L}*, змінити час, змініть час, поміняти час, поміняйте час, пересуньте, пересунути, можна на інший час, інший час, на інший день, змінити дату,
    перенесите, перенести, перенеси, перезапишите, изменить время, измените время, поменять время, поменяйте время, передвиньте, передвинуть, другое время, на другой день, изменить дату,
    move, reschedule, change the time, change my time, change the date, another time, different time, przełóż, przełożyć, proszę przełożyć, przenieść, przenieś, zmienić termin, zmienić godzinę, perenesit`),
} as const

export type BookingWord = keyof typeof bookingWords

export const says = (message: string, word: BookingWord): boolean =>
  bookingWords[word].test(message.normalize('NFC').toLowerCase().replace(/[’ʼ`]/g, "'"))
