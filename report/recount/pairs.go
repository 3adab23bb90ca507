package recount

import (
	"fmt"
	"slices"
	"strings"

	"tocsin/collective/tally"
)

// shownOrders bounds how many orders are listed where ties allow several.
const shownOrders = 20

// matrix writes a number for each two candidates, with a star where it is higher than
// the one across.
func (p *printer) matrix(cells [][]int64) {
	rows := [][]string{{""}}
	for _, name := range p.Candidates {
		rows[0] = append(rows[0], name+" ")
	}
	for a, name := range p.Candidates {
		row := []string{name}
		for b := range p.Candidates {
			switch {
			case a == b:
				row = append(row, "· ")
			case cells[a][b] > cells[b][a]:
				row = append(row, whole(cells[a][b])+"*")
			default:
				row = append(row, whole(cells[a][b])+" ")
			}
		}
		rows = append(rows, row)
	}
	p.table(rows)
}

func (p *printer) pairwise(s tally.Pairwise) {
	p.title("Duels : combien de bulletins préfèrent la ligne à la colonne (* duel gagné)")
	p.matrix(s.Over)
	for a, row := range s.Over {
		wins := 0
		for b := range row {
			if s.Over[a][b] > s.Over[b][a] {
				wins++
			}
		}
		if wins == len(row)-1 {
			p.line("%s gagne tous ses duels.", p.Candidates[a])
			return
		}
	}
	p.line("Personne ne gagne tous ses duels.")
}

func (p *printer) paths(s tally.Paths) {
	p.title("Chemins de duels gagnés, de la ligne à la colonne : la force du plus fort\n" +
		"(celle de son duel le plus faible ; * plus fort que le retour, donc devant)")
	p.matrix(s.Strength)
	var open []string
	for i, group := range p.Groups {
		for _, a := range group {
			for _, b := range slices.Concat(p.Groups[i+1:]...) {
				if s.Strength[a][b] <= s.Strength[b][a] {
					open = append(open, p.Candidates[a]+" et "+p.Candidates[b])
				}
			}
		}
	}
	if open != nil {
		p.line("Non départagés entre eux, mais séparés par les autres : %s.", strings.Join(open, " ; "))
	}
}

func (p *printer) locking(s tally.Locking) {
	p.title("Duels gagnés, du plus fort au plus faible ; est écarté ce qui fermerait un cercle :")
	var rows [][]string
	for i, pair := range s.Pairs {
		fate := "retenu"
		switch {
		case pair.Kept == 0:
			fate = "écarté"
		case pair.Kept < s.Ways:
			fate = fmt.Sprintf("retenu dans %d cas sur %d", pair.Kept, s.Ways)
		}
		rows = append(rows, []string{
			fmt.Sprintf("%d. %s>%s", i+1, p.Candidates[pair.A], p.Candidates[pair.B]),
			whole(pair.For), "contre", whole(pair.Against), fate,
		})
	}
	p.table(rows)
	if s.Ways == 1 {
		return
	}
	p.line("Des duels de même force se contredisent : tous leurs ordres ont été essayés (%d cas).", s.Ways)
	p.line("Ce qu'ils donnent :")
	for i, order := range s.Orders {
		if i == shownOrders {
			p.line("  … et %d autres", len(s.Orders)-i)
			break
		}
		p.line("  %s", tally.Result{Method: p.Method, Candidates: p.Candidates, Groups: order})
	}
}
