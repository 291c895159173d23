// Titles that name no kind of services. Data: phrases, comma-separated, `*` for any ending.

export const salonWords =
  'салон*, студі*, студия, студии, перукарн*, парикмахерск*, барбершоп*, beauty, studio, salon*, barbershop, spa, urody, fryzjersk*'
export const titleFillers =
  'на, та, і, и, за, з, від, у, в, наші, наши, our, nasze, of, for, and, the, дію*, діє, станом, року, рік, краси, красоты, всі, усі, все, вид*, вартість, послуг, послуги, услуг, услуги, цін, ціни, цены, services, service, usług, usługi, лист, list, i, oraz, дійсн*, оновлен*, нов*'

export const genericTitles =
  'прайс*, ціни, ціна, цін, вартість послуг, прейскурант, перелік послуг, наші послуги, послуги салону, послуги, цены, цена, стоимость услуг, наши услуги, услуги, перечень услуг, price, prices, price list, pricelist, our services, services, cennik*, ceny, usługi, nasze usługi, menu, меню послуг, лист1, аркуш1, sheet1, arkusz1, лист, аркуш, sheet, arkusz, таблиця, table'
