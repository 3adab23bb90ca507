package commands

import (
	"fmt"
	"strings"
)

// proposing is a proposal of any kind.
func (w *walk) proposing() string {
	r := w.r
	until := pick(r, "", " "+w.moment(1), " "+w.moment(2), " "+w.moment(3))
	options := "\n- un\n- deux\n- trois"
	return "proposer " + pick(r,
		`action "Une action"`+until, `action "Ensemble" avec Liège`+until, `action "Chacun" avec Liège dans chaque cercle`+until,
		`action "Chacun" avec Namur dans chaque cercle`+until, `action "Consentie" consentement`+until, `action "Consensuelle" consensus`+until,
		`question "Secrète" secret`+until, `question "Tôt" clôture anticipée`+until, `question "Secrète avec Liège" secret avec Liège`+until,
		`greve "Secrète aussi" `+w.day(9)+until, `greve "Ouverte" `+w.day(9)+until+" ouvert",
		`question "Rangée" classement`+until+options, `question "Cochée" approbation secret`+until+options, `question "Cochée" approbation`+until+options,
		`question "Notée" score`+until+options, `question "Points" points`+until+options, `question "Sièges" stv 2`+until+options,
		`question "Dates" dates`+until+"\n- "+w.day(20)+"\n- "+w.day(21), `question "Qui" compte 2`+until, `question "Avis" avis`+until,
		`question "Chaud" sonde`+until, `texte "À revoir"`+until+" revue "+w.day(r.IntN(12)),
	)
}

// moment is one in some days, written out; day is its day.
func (w *walk) moment(days int) string {
	return "jusqu'au " + strings.TrimPrefix(w.day(days), "le ") + " " + pick(w.r, "12h", "18h")
}

func (w *walk) day(days int) string {
	at := w.now.AddDate(0, 0, days)
	months := strings.Fields("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
	return fmt.Sprintf("le %d %s %d", at.Day(), months[at.Month()-1], at.Year())
}
