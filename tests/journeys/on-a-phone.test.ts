import { tellJourneys } from './journeys.ts'
import { phone } from './views.ts'

tellJourneys(phone)
