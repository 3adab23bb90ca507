package dossier

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"tocsin/report/chart"
)

// drawn are the elements of a chart, and of each the attributes that are kept. What else a
// library may write one day does not get into the page.
func drawn() map[string][]string {
	return map[string][]string{"svg": {"viewBox"}, "path": {"d", "style"}, "text": {"x", "y", "style"}}
}

// svg is a chart to stand in HTML, with what it is called for those who cannot see it. Its
// texts are hidden from them: they are in the table.
func svg(b chart.Bars, name string) (template.HTML, error) {
	b.Title = "" // the table's is over it
	source, err := b.SVG()
	if err != nil {
		return "", fmt.Errorf("draw chart: %w", err)
	}
	var out strings.Builder
	kept := drawn()
	for d := xml.NewDecoder(bytes.NewReader(source)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return template.HTML(out.String()), nil
		}
		if err != nil {
			return "", fmt.Errorf("read chart: %w", err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			attributes, ok := kept[t.Name.Local]
			if !ok {
				return "", fmt.Errorf("read chart: unknown element %q", t.Name.Local)
			}
			out.WriteString("<" + t.Name.Local)
			if t.Name.Local == "svg" {
				attribute(&out, "role", "img")
				attribute(&out, "aria-label", name)
			}
			for _, a := range t.Attr {
				if slices.Contains(attributes, a.Name.Local) {
					attribute(&out, a.Name.Local, a.Value)
				}
			}
			out.WriteString(">")
		case xml.EndElement:
			out.WriteString("</" + t.Name.Local + ">")
		case xml.CharData:
			out.WriteString(template.HTMLEscapeString(string(t)))
		}
	}
}

func attribute(out *strings.Builder, name, value string) {
	value = strings.ReplaceAll(template.HTMLEscapeString(value), "\n", " ")
	out.WriteString(" " + name + `="` + value + `"`)
}
