package recount

import (
	"slices"
	"strconv"
	"strings"

	"tocsin/collective"
	"tocsin/collective/tally"
)

// sums writes a number for each of candidates, the highest first.
func (p *printer) sums(candidates []int, of []int64, write func(int64) string) {
	candidates = slices.Clone(candidates)
	slices.SortStableFunc(candidates, func(a, b int) int {
		switch {
		case of[a] > of[b]:
			return -1
		case of[a] < of[b]:
			return 1
		}
		return 0
	})
	var rows [][]string
	for _, c := range candidates {
		rows = append(rows, []string{p.Candidates[c], write(of[c]), p.fate[c]})
	}
	p.table(rows)
}

func (p *printer) everyone() []int {
	list := make([]int, len(p.Candidates))
	for i := range list {
		list[i] = i
	}
	return list
}

func whole(n int64) string { return strconv.FormatInt(n, 10) }

func (p *printer) totals(t tally.Totals) {
	what := map[tally.Method]string{
		tally.Plurality: "Premières préférences", tally.Approval: "Approbations", tally.Score: "Points", tally.Cumulative: "Points",
	}
	p.title("%s :", what[p.Method])
	p.sums(p.everyone(), t.Of, whole)
}

func (p *printer) threshold(t tally.Threshold) {
	p.title("Voix :")
	p.sums(p.everyone(), t.Of, whole)
	of := map[collective.Base]string{
		collective.Expressed: "exprimés (sans les abstentions)", collective.Cast: "votants (avec les abstentions)",
		collective.Everyone: "membres de l'électorat",
	}
	share := t.Fraction.String() + " de"
	if t.Fraction == collective.Half() {
		share = "plus de la moitié de"
	}
	p.title("Il faut %d voix : %s %d %s.", t.Need, share, t.Total, of[t.Base])
	if !t.Proposal {
		return
	}
	adopted := "n'est pas adoptée"
	if len(p.Groups) == 1 && len(p.Groups[0]) == 1 && strings.EqualFold(p.Candidates[p.Groups[0][0]], "pour") {
		adopted = "est adoptée"
	}
	p.line("C'est ce qu'il faut de « pour » : la proposition %s.", adopted)
}
