import { tellJourneys } from './journeys.ts'
import { plain } from './views.ts'

tellJourneys(plain)
