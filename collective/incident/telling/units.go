package telling

import (
	"strings"
	"sync"
)

// unit is what a number counts.
type unit int

const (
	bare unit = iota
	minutes
	days
	weeks
	months
	euros
	calls
	trips
	rounds
	persons
	children
	times // of what, the words around it say
)

// units are the words of units. Hours are a unit of their own only here.
var units = sync.OnceValue(func() map[string]unit {
	table := map[string]unit{}
	for u, names := range map[unit]string{
		minutes: "min mn mins minute minutes minuut minuten minuutjes",
		hours:   "h hr hrs heure heures hour hours u uur uren uurtje stunde stunden std stdn",
		days:    "jour jours dag dagen tag tage tagen day days",
		weeks:   "semaine semaines sem week weken weeks wk woche wochen",
		months:  "mois maand maanden mnd monat monate monaten month months",
		years:   "an ans annee annees jaar jaren jahr jahre jahren year years",
		euros:   "€ euro euros eur",
		calls: "appel appels tentative tentatives telefoontje telefoontjes oproep oproepen belpoging belpogingen anruf anrufe " +
			"anrufen anrufversuch anrufversuche call calls phonecalls coups coup telefonate telefonaten",
		trips: "deplacement deplacements trajet trajets aller allers verplaatsing verplaatsingen rit ritten fahrt fahrten " +
			"trip trips journeys visites bezoeken besuche visits",
		rounds:   "relances",
		persons:  "personne personnes persoon personen person persons people leute koppen",
		children: "enfant enfants gosses kind kinderen kinder kindern child children kids",
		times:    "fois keer maal mal male time times x keren",
		once:     "tweemaal driemaal viermaal vijfmaal zweimal dreimal viermal funfmal fuenfmal sechsmal zehnmal twice thrice",
	} {
		for _, name := range strings.Fields(names) {
			table[name] = u
		}
	}
	return table
})

// hours, years and once are units as they are written only.
const (
	hours unit = 100 + iota
	years
	once
)

var onces = map[string]int{
	"tweemaal": 2, "driemaal": 3, "viermaal": 4, "vijfmaal": 5, "zweimal": 2, "dreimal": 3, "viermal": 4, "funfmal": 5,
	"fuenfmal": 5, "sechsmal": 6, "zehnmal": 10, "twice": 2, "thrice": 3,
}

// chunks are parts of an hour that are said in a word or two, in hundredths of a minute.
var chunks = sync.OnceValue(func() *words {
	w := newWords()
	w.list(30, 0, "demi+heure|une+demi+heure|half+an+hour|a+half+hour|half+hour|half+uur|halfuur|een+half+uur|een+halfuur|halve+uur|"+
		"halbe+stunde|eine+halbe+stunde|halben+stunde|einer+halben+stunde|demi+h|halfuurtje|een+halfuurtje")
	w.list(15, 0, "quart+d+heure|un+quart+d+heure|kwartier|een+kwartier|viertelstunde|eine+viertelstunde|quarter+of+an+hour|"+
		"a+quarter+of+an+hour|kwartiertje")
	w.list(45, 0, "trois+quarts+d+heure|3+quarts+d+heure|drie+kwartier|3+kwartier|dreiviertelstunde|eine+dreiviertelstunde|"+
		"three+quarters+of+an+hour")
	return w
})

// extras are what follows a whole hour: "et demie", "und eine Viertelstunde".
var extras = sync.OnceValue(func() *words {
	w := newWords()
	w.list(30, 0, "et+demie|et+demi|en+half|en+een+half|und+eine+halbe|and+a+half")
	w.list(15, 0, "et+quart|et+un+quart|en+een+kwartier|en+een+kwart|und+eine+viertelstunde|and+a+quarter")
	w.list(45, 0, "et+trois+quarts|et+3+quarts|en+drie+kwartier|and+three+quarters")
	return w
})
