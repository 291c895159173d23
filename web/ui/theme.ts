// Light or dark: as the device says, or as the owner chose.
import { observable } from '#web/api/observable.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const saved = localStorage.getItem('theme') as Theme | null
export const theme = observable<Theme>(saved && themes.includes(saved) ? saved : 'system')

const device = window.matchMedia('(prefers-color-scheme: dark)')

export function chooseTheme(chosen: Theme): void {
  localStorage.setItem('theme', chosen)
  theme.set(chosen)
  apply()
}

function apply(): void {
  const dark = theme.get() === 'dark' || (theme.get() === 'system' && device.matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  const canvas = getComputedStyle(document.documentElement).getPropertyValue('--canvas')
  document.querySelector('meta[name=theme-color]')?.setAttribute('content', canvas)
}

export function followTheme(): void {
  device.addEventListener('change', apply)
  apply()
}
