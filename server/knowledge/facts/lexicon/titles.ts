// Titles that name no kind of services. Data: phrases, comma-separated, `*` for any ending.

export const genericTitles =
  'прайс*, ціни, ціна, цін, вартість послуг, прейскурант, перелік послуг, наші послуги, послуги салону, послуги, цены, цена, стоимость услуг, наши услуги, услуги, перечень услуг, price, prices, price list, pricelist, our services, services, cennik*, ceny, usługi, nasze usługi, menu, меню послуг, лист1, аркуш1, sheet1, arkusz1, лист, аркуш, sheet, arkusz, таблиця, table'
