package minutes

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"strings"
)

//go:embed minutes.html
var source string

var view = template.Must(template.New("minutes").Funcs(template.FuncMap{"lines": func(text string) []string {
	return strings.Split(text, "\n")
}}).Parse(source))

// HTML is the minutes as one file that needs no other and runs nothing: for a browser, a
// screen reader, a printer.
func (m Minutes) HTML() ([]byte, error) {
	var out bytes.Buffer
	if err := view.Execute(&out, m.clean()); err != nil {
		return nil, fmt.Errorf("write html: %w", err)
	}
	return out.Bytes(), nil
}
