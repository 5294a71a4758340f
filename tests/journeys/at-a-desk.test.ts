import { tellJourneys } from './journeys.ts'
import { desk } from './views.ts'

tellJourneys(desk)
