// Package recount writes the working of a count in French, for someone who counts the
// same ballots again by hand, and says what is wrong with a file of ballots.
package recount

import (
	"fmt"
	"strings"

	"tocsin/collective/tally"
)

// None is the result where no option won.
const None = "aucune"

// Text is the working of r, and on its last line the result alone: r.String, or None.
func Text(r tally.Result) string {
	p := printer{Result: r, fate: make([]string, len(r.Candidates))}
	p.line("Méthode : %s", name(r.Method))
	p.line("Options : %s", strings.Join(r.Candidates, ", "))
	rounds := 0
	for _, step := range r.Steps {
		switch s := step.(type) {
		case tally.Turnout:
			p.turnout(s)
		case tally.Totals:
			p.totals(s)
		case tally.Threshold:
			p.threshold(s)
		case tally.Pairwise:
			p.pairwise(s)
		case tally.Paths:
			p.paths(s)
		case tally.Locking:
			p.locking(s)
		case tally.Round:
			rounds++
			p.round(rounds, s)
		case tally.Quota:
			p.quota(s)
		case tally.Stage:
			rounds++
			p.stage(rounds, s)
		}
	}
	p.result()
	return p.text.String()
}

func name(m tally.Method) string {
	switch m {
	case tally.Plurality:
		return "pluralité (le plus de premières préférences)"
	case tally.Majority:
		return "majorité"
	case tally.Approval:
		return "approbation (le plus d'approbations)"
	case tally.Score:
		return "notes de 0 à 5 (la plus haute somme)"
	case tally.Cumulative:
		return "points à répartir (la plus haute somme)"
	case tally.Schulze:
		return "Schulze, par votes gagnants"
	case tally.RankedPairs:
		return "paires classées (Tideman), par votes gagnants"
	case tally.IRV:
		return "vote alternatif (élimination du dernier)"
	default:
		return "vote unique transférable, règles écossaises de 2007"
	}
}

type printer struct {
	tally.Result
	text strings.Builder
	fate []string // of each candidate of STV, so far
}

func (p *printer) line(format string, args ...any) { fmt.Fprintf(&p.text, format+"\n", args...) }

func (p *printer) title(format string, args ...any) { p.line("\n"+format, args...) }

func (p *printer) turnout(t tally.Turnout) {
	p.line("Bulletins : %d %s, %d %s, %d %s, %d %s", t.Votes, plural(t.Votes, "exprimé"), t.Blank, plural(t.Blank, "blanc"),
		t.Abstained, plural(t.Abstained, "abstention"), t.Invalid, plural(t.Invalid, "illisible"))
}

// result explains what is open, if anything, and ends with the result alone.
func (p *printer) result() {
	last := p.Result.String()
	var open []int
	if len(p.Groups) > 0 {
		open = p.Groups[len(p.Groups)-1]
	}
	switch {
	case len(p.Groups) == 0:
		last = None
		p.title("Résultat : aucune option n'atteint ce qu'il faut.")
	case p.Open > 0:
		p.title("Résultat : %d %s à départager entre %s. Les bulletins ne le font pas.",
			p.Open, plural(int64(p.Open), "siège"), p.and(open))
	case p.ordered() && p.Tied():
		p.title("Résultat, avec des égalités (=) que les bulletins ne départagent pas :")
	case p.Tied():
		p.title("Résultat : égalité entre %s. Les bulletins ne départagent pas.", p.and(open))
	default:
		p.title("Résultat :")
	}
	p.line("%s", last)
}

func (p *printer) ordered() bool { return p.Method == tally.Schulze || p.Method == tally.RankedPairs }
