package dossier_test

import (
	"errors"
	"testing"

	"tocsin/report/chart"
	"tocsin/report/dossier"
)

// TestAChartSaysWhatItsTableSays: a group that the table keeps back must not be read off a bar.
func TestAChartSaysWhatItsTableSays(t *testing.T) {
	bar := func(label, text string, parts ...int) chart.Bar {
		return chart.Bar{Label: label, Text: text, Parts: parts}
	}
	for name, c := range map[string]struct {
		bar  chart.Bar
		want error
	}{
		"its number":               {bar("Guichet", "", 38), nil},
		"with a thousand":          {bar("Ligne", "", 1240), nil},
		"a share after it":         {bar("Part", "", 12), nil},
		"written":                  {bar("Temps", "31 h 40", 1900), nil},
		"parts":                    {bar("Deux", "", 15, 22), nil},
		"a part that is nothing":   {bar("Guichet", "", 0, 38), nil},
		"kept back and not drawn":  {bar("Petit", "·", 0), nil},
		"kept back and drawn":      {bar("Petit", "·", 7), dossier.ErrChart},
		"kept back and written":    {bar("Petit", "7", 7), dossier.ErrChart},
		"kept back, a part":        {bar("Petit", "", 7), dossier.ErrChart},
		"kept back, said to be 0":  {bar("Petit", "", 0), dossier.ErrChart},
		"another number":           {bar("Guichet", "", 37), dossier.ErrChart},
		"only the beginning of it": {bar("Guichet", "", 3), dossier.ErrChart},
		"the number of another":    {bar("Ligne", "", 38), dossier.ErrChart},
		"no row":                   {bar("Ailleurs", "", 38), dossier.ErrChart},
		"cannot be drawn":          {bar("Guichet", "", -38), chart.ErrMinus},
	} {
		t.Run(name, func(t *testing.T) {
			d := short()
			d.Figures = []dossier.Table{{Title: "Obstacles", Heads: []string{"Obstacle", "Nombre", ""}, Chart: &chart.Bars{Bars: []chart.Bar{c.bar}}, Rows: [][]string{
				{"Guichet", "38"}, {"Petit", "·"}, {"Ligne", "1 240"}, {"Part", "12 (30 %)"}, {"Temps", "31 h 40"}, {"Deux", "15", "22"},
			}}}
			mustFail(t, d, c.want)
		})
	}
}

// mustFail fails unless both forms of a dossier say the same of it.
func mustFail(tb testing.TB, d dossier.Dossier, want error) {
	tb.Helper()
	for form, write := range map[string]func() ([]byte, error){"pdf": d.PDF, "html": d.HTML} {
		file, err := write()
		if !errors.Is(err, want) || (file == nil) == (err == nil) {
			tb.Errorf("%s: %v, not %v", form, err, want)
		}
	}
}

func TestWhatIsNoDossier(t *testing.T) {
	for name, c := range map[string]struct {
		change func(d *dossier.Dossier)
		want   error
	}{
		"no name":            {func(d *dossier.Dossier) { d.Labels.Dossier = " " }, dossier.ErrHeading},
		"no heading":         {func(d *dossier.Dossier) { d.Labels.Voices = "\u202e" }, dossier.ErrHeading},
		"a table without":    {func(d *dossier.Dossier) { d.Figures[0].Title = "" }, dossier.ErrHeading},
		"wide":               {func(d *dossier.Dossier) { d.Figures[1].Rows[0] = make([]string, dossier.MaxColumns+1) }, dossier.ErrWide},
		"a chart of nothing": {func(d *dossier.Dossier) { d.Figures[1].Chart.Bars = nil }, chart.ErrBars},
		"no heading that is not used": {func(d *dossier.Dossier) {
			d.Labels.Voices, d.Voices, d.Labels.Contents, d.Labels.Skip, d.Title = "", nil, "", "", ""
		}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			d := banks()
			c.change(&d)
			mustFail(t, d, c.want)
		})
	}
}
