package dossier_test

import (
	"fmt"
	"strconv"
	"strings"

	"tocsin/report/chart"
	"tocsin/report/dossier"
)

// long is a dossier of forty testimonies, with a table and an invoice longer than a page.
func long() dossier.Dossier {
	d := banks()
	d.Title = "Organismes assureurs et services de paiement du chômage · année 2026"
	t := dossier.Table{Title: "Par service et par région", Heads: []string{"Service", "Bruxelles", "Flandre", "Wallonie", "Communauté germanophone", "Ensemble"}}
	t.Chart = &chart.Bars{Unit: "signalements"}
	for i := range 70 {
		name := fmt.Sprintf("Service numéro %d", i+1) + strings.Repeat(" et son guichet", i%4)
		row := []string{name, strconv.Itoa(10 + i), "·", strconv.Itoa(20 + i), "·", fmt.Sprintf("%d", 1000+i*31)}
		t.Rows = append(t.Rows, row)
		if i < 20 {
			t.Chart.Bars = append(t.Chart.Bars, chart.Bar{Label: name, Parts: []int{1000 + i*31}})
		}
	}
	d.Figures = append(d.Figures, t)
	d.Voices = nil
	for i := range 40 {
		d.Voices = append(d.Voices, dossier.Quotation{
			Text: fmt.Sprintf("Témoignage %d.", i) + strings.Repeat(" On attend, on rappelle, on recommence.", 1+(i*7)%30) + strings.Repeat("\nEt le lendemain aussi.", i%3) + fmt.Sprintf(" Fin %d.", i),
			From: fmt.Sprintf("signalement n° %d, Wallonie, novembre 2026", 100+i),
		})
	}
	for i := range 45 {
		d.Invoice.Lines = append(d.Invoice.Lines, dossier.Line{Task: fmt.Sprintf("Travail %d", i) + strings.Repeat(" refait pour le même dossier", i%3), Reports: strconv.Itoa(10 + i), Hours: fmt.Sprintf("%d h", 3*i+1)})
	}
	for i := range 30 {
		d.Promises = append(d.Promises, dossier.Promise{Who: "Service", What: fmt.Sprintf("Promesse %d", i) + strings.Repeat(" de répondre", i%7), Due: "lundi 11 janvier 2027", State: "attendue"})
	}
	d.Invoice.Amount = "4 290 €"
	return d
}

// short is a dossier that has hardly anything in it.
func short() dossier.Dossier {
	d := banks()
	return dossier.Dossier{Lang: "fr", Title: "bpost · janvier 2027", Summary: []string{"Il y a trop peu de signalements pour publier des chiffres."}, Law: d.Law, Labels: labels()}
}

// parted is a dossier with a chart of many parts and a mark.
func parted() dossier.Dossier {
	d := short()
	heads := []string{"Mois", "Ouvert", "Restreint", "Fermé", "Supprimé", "Inconnu", "Autre"}
	c := &chart.Bars{Legend: heads[1:], Mark: 60, MarkLabel: "la moitié", Unit: "fois"}
	t := dossier.Table{Title: "État des guichets, mois par mois", Heads: heads, Chart: c}
	for i, month := range []string{"Octobre", "Novembre", "Décembre"} {
		row, bar := []string{month}, chart.Bar{Label: month}
		for part := range 6 {
			n := 10 + 3*part + 2*i
			row, bar.Parts = append(row, strconv.Itoa(n)), append(bar.Parts, n)
		}
		t.Rows, c.Bars = append(t.Rows, row), append(c.Bars, bar)
	}
	d.Figures = []dossier.Table{t}
	return d
}

// extreme is a dossier whose texts are longer than they should be.
func extreme() dossier.Dossier {
	d := everywhere(strings.Repeat("Donaudampfschifffahrtsgesellschaft ", 5) + strings.Repeat("x", 120))
	d.Labels = labels()
	return d
}

// everywhere is a dossier that says a text in every place.
func everywhere(text string) dossier.Dossier {
	l := dossier.Labels{
		Dossier: text, Skip: text, Contents: text, Summary: text, Figures: text, Voices: text, Law: text, Promises: text, Method: text, Invoice: text,
		Chart: text, Who: text, What: text, Due: text, State: text, From: text, To: text, Period: text, Task: text, Reports: text, Hours: text,
		Total: text, Posts: text, Amount: text,
	}
	t := dossier.Table{
		Title: text, Heads: []string{text, text, ""}, Rows: [][]string{{text, text}, {text, "12", text}, {}, {"", "", ""}}, Notes: []string{text, ""},
		Chart: &chart.Bars{Title: text, Unit: text, Mark: 20, MarkLabel: text, Legend: []string{text, text}, Bars: []chart.Bar{{Label: text, Parts: []int{12, 0}}}},
	}
	return dossier.Dossier{
		Lang: "fr", Title: text, Subtitle: text, Numbers: []dossier.Number{{text, text}, {Number: text}, {Text: text}, {text, text}}, Summary: []string{text, "", text},
		Figures: []dossier.Table{t, {}}, Voices: []dossier.Quotation{{text, text, text}, {Text: text}, {From: text}}, Law: []string{text, text},
		Promises: []dossier.Promise{{text, text, text, text}, {What: text}, {}}, Method: []string{text},
		Invoice: dossier.Invoice{Number: text, From: text, To: text, Period: text, Lines: []dossier.Line{{text, text, text}, {}}, Total: text, Posts: text, Amount: text, How: text},
		Labels:  l, Footer: text,
	}
}
