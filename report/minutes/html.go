package minutes

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"strings"
)

var (
	//go:embed minutes.html
	fileSource string
	//go:embed fragment.html
	fragmentSource string

	fileView, fragmentView = view(fileSource), view(fragmentSource)
)

func view(source string) *template.Template {
	lines := func(text string) []string { return strings.Split(text, "\n") }
	return template.Must(template.New("").Funcs(template.FuncMap{"lines": lines}).Parse(source))
}

// HTML is the minutes as one file that needs no other and runs nothing: for a browser, a
// screen reader, a printer.
func (m Minutes) HTML() ([]byte, error) {
	var out bytes.Buffer
	if err := fileView.Execute(&out, m.clean()); err != nil {
		return nil, fmt.Errorf("write html: %w", err)
	}
	return out.Bytes(), nil
}

// Fragment is what Markdown says as the formatted body of a message: elements that chat
// programs show (h3, h4, p, ul, li, strong, em, br), without attributes and without a
// break between them that some would show. Its numbers are no list's: they stay the same
// whatever is above them.
func (m Minutes) Fragment() string {
	m = m.clean()
	var out strings.Builder
	err := fragmentView.Execute(&out, struct {
		Minutes
		Head string
	}{m, strings.Join(m.Lines, "\n")})
	if err != nil { // the template is wrong: a builder takes everything
		panic(err)
	}
	return out.String()
}
