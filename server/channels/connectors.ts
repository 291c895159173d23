// What the connections' page can do with a messenger.
import type { Connector } from '#server/integrations/connections.ts'
import type { Platform } from '#server/platform/platform.ts'
import { describeTelegram, forgetTelegram, leaveTelegram } from './telegram-connect.ts'
import { examineTelegram, repairTelegram } from './telegram-doctor.ts'
import { describeWhatsApp, forgetWhatsApp, leaveWhatsApp } from './whatsapp-connect.ts'
import { examineWhatsApp, repairWhatsApp } from './whatsapp-doctor.ts'

export const telegramConnector = (platform: Platform): Connector => ({
  type: 'telegram',
  describe: describeTelegram,
  sayGoodbye: (connection) => leaveTelegram(platform, connection),
  forget: forgetTelegram,
  examine: (connection) => examineTelegram(platform, connection),
  repair: (connection, finding) => repairTelegram(platform, connection, finding),
})

export const whatsAppConnector = (platform: Platform): Connector => ({
  type: 'whatsapp',
  describe: (connection) => describeWhatsApp(platform, connection),
  sayGoodbye: (connection) => leaveWhatsApp(platform, connection),
  forget: forgetWhatsApp,
  examine: (connection) => examineWhatsApp(platform, connection),
  repair: (connection, finding) => repairWhatsApp(platform, connection, finding),
})
