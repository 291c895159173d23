// Every endpoint, on one screen.
import * as agent from './agent.ts'
import * as auth from './auth.ts'
import * as booking from './booking.ts'
import * as calendar from './calendar.ts'
import * as catalogue from './catalogue.ts'
import * as conversations from './conversations.ts'
import * as corrections from './corrections.ts'
import type { Endpoint } from './endpoint.ts'
import * as events from './events.ts'
import * as exam from './exam.ts'
import * as figures from './figures.ts'
import * as gaps from './gaps.ts'
import * as instance from './instance.ts'
import * as integrations from './integrations.ts'
import * as knowledge from './knowledge.ts'
import * as model from './model.ts'
import * as replay from './replay.ts'
import * as salon from './salon.ts'
import * as schedule from './schedule.ts'
import * as waitlist from './waitlist.ts'
import * as webhooks from './webhooks.ts'

export const api = {
  instance: instance.instance,
  register: auth.register,
  login: auth.login,
  logout: auth.logout,
  me: auth.me,
  refresh: auth.refresh,
  changePassword: auth.changePassword,
  getSalon: salon.getSalon,
  patchSalon: salon.patchSalon,
  leave: salon.leave,
  stay: salon.stay,
  exportSalon: salon.exportSalon,
  uploadFile: knowledge.uploadFile,
  listFiles: knowledge.listFiles,
  readFile: knowledge.readFile,
  downloadFile: knowledge.downloadFile,
  deleteFile: knowledge.deleteFile,
  startTraining: knowledge.startTraining,
  trainingStatus: knowledge.trainingStatus,
  knowledge: knowledge.knowledge,
  listFacts: corrections.listFacts,
  addFact: corrections.addFact,
  correctFact: corrections.correctFact,
  removeFact: corrections.removeFact,
  settleConflict: corrections.settleConflict,
  listCorrections: corrections.listCorrections,
  undoCorrection: corrections.undoCorrection,
  listReleases: corrections.listReleases,
  publishRelease: corrections.publishRelease,
  exam: exam.exam,
  replay: replay.replay,
  startReplay: replay.startReplay,
  listGaps: gaps.listGaps,
  answerGap: gaps.answerGap,
  dismissGap: gaps.dismissGap,
  getPrompt: agent.getPrompt,
  putPrompt: agent.putPrompt,
  sendTestMessage: agent.sendTestMessage,
  testConversation: agent.testConversation,
  clearTestConversation: agent.clearTestConversation,
  photo: agent.photo,
  modelSettings: model.modelSettings,
  changeModel: model.changeModel,
  listChats: conversations.listChats,
  readChat: conversations.readChat,
  sendStaffMessage: conversations.sendStaffMessage,
  takeOverChat: conversations.takeOverChat,
  giveChatBack: conversations.giveChatBack,
  eraseChat: conversations.eraseChat,
  readCustomer: conversations.readCustomer,
  listIntegrations: integrations.listIntegrations,
  connectTelegram: integrations.connectTelegram,
  connectWhatsApp: integrations.connectWhatsApp,
  patchWhatsApp: integrations.patchWhatsApp,
  disconnectIntegration: integrations.disconnectIntegration,
  examineIntegration: integrations.examineIntegration,
  repairIntegration: integrations.repairIntegration,
  ownerLink: integrations.ownerLink,
  readOwnerLink: integrations.readOwnerLink,
  removeOwnerLink: integrations.removeOwnerLink,
  telegramWebhook: webhooks.telegramWebhook,
  verifyWhatsAppWebhook: webhooks.verifyWhatsAppWebhook,
  whatsAppWebhook: webhooks.whatsAppWebhook,
  connectCalendar: integrations.connectCalendar,
  readFeed: integrations.readFeed,
  calendarConflicts: calendar.calendarConflicts,
  settleCalendarConflict: calendar.settleCalendarConflict,
  stats: figures.stats,
  statsList: figures.statsList,
  listServices: catalogue.listServices,
  missingForBooking: catalogue.missingForBooking,
  addService: catalogue.addService,
  changeService: catalogue.changeService,
  removeService: catalogue.removeService,
  listStaff: catalogue.listStaff,
  addStaff: catalogue.addStaff,
  changeStaff: catalogue.changeStaff,
  removeStaff: catalogue.removeStaff,
  getSchedule: schedule.getSchedule,
  patchSchedule: schedule.patchSchedule,
  addException: schedule.addException,
  changeException: schedule.changeException,
  removeException: schedule.removeException,
  listWaitlist: waitlist.listWaitlist,
  removeWaiting: waitlist.removeWaiting,
  freeSlots: booking.freeSlots,
  listAppointments: booking.listAppointments,
  bookAppointment: booking.bookAppointment,
  changeAppointment: booking.changeAppointment,
  cancelAppointment: booking.cancelAppointment,
  events: events.events,
} as const satisfies Record<string, Endpoint>
