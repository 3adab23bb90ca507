package dossier

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"strings"
)

var (
	//go:embed dossier.html
	source string
	//go:embed dossier.css
	style string

	view = template.Must(template.New("").Funcs(template.FuncMap{
		"lines": func(text string) []string { return strings.Split(text, "\n") },
		"chart": func(t Table, said string) (template.HTML, error) {
			name := t.Title
			if said != "" {
				name += ". " + said
			}
			return svg(*t.Chart, name)
		},
	}).Parse(source))
)

// HTML is the dossier as one file that needs no other and runs nothing: for a browser, a screen
// reader, a printer. It errors as PDF does.
func (d Dossier) HTML() ([]byte, error) {
	d = d.clean()
	if err := d.check(); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err := view.Execute(&out, struct {
		Dossier
		Style template.CSS
	}{d, template.CSS(style)})
	if err != nil {
		return nil, fmt.Errorf("write html: %w", err)
	}
	return out.Bytes(), nil
}
