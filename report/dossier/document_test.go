package dossier_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tocsin/report/dossier"
)

// A document is what a browser has of a page.
type document struct {
	source, text string
	elements     []xml.StartElement
}

// of are the elements of a name.
func (d document) of(name string) []xml.StartElement {
	var found []xml.StartElement
	for _, e := range d.elements {
		if e.Name.Local == name {
			found = append(found, e)
		}
	}
	return found
}

func value(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// ours are the elements that the package writes, each with its attributes.
var ours = map[string]string{
	"html": "lang", "head": "", "meta": "charset name content http-equiv", "title": "", "style": "", "body": "", "a": "class href", "header": "", "nav": "aria-labelledby",
	"main": "id tabindex", "section": "class", "footer": "", "h1": "", "h2": "id", "h3": "id", "p": "class", "ul": "", "li": "", "br": "", "dl": "class", "dt": "", "dd": "",
	"div": "class role tabindex aria-labelledby", "table": "class role", "caption": "class", "thead": "role", "tbody": "role", "tfoot": "", "tr": "role", "th": "scope role colspan",
	"td": "role", "figure": "", "figcaption": "", "blockquote": "dir lang", "svg": "role aria-label viewBox", "path": "d style", "text": "x y style",
}

// MustHTML is a dossier in HTML, of which every element is one of ours and which is sound.
func MustHTML(tb testing.TB, d dossier.Dossier) document {
	tb.Helper()
	source, err := d.HTML()
	if err != nil {
		tb.Fatal(err)
	}
	again, err := d.HTML()
	if err != nil || !bytes.Equal(source, again) {
		tb.Errorf("not the same twice: %v", err)
	}
	doc := document{source: string(source)}
	var text strings.Builder
	decoder := xml.NewDecoder(bytes.NewReader(source))
	decoder.Strict, decoder.AutoClose, decoder.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			tb.Fatalf("%v in %s", err, source)
		}
		switch t := token.(type) {
		case xml.StartElement:
			doc.elements = append(doc.elements, t.Copy())
		case xml.CharData:
			text.Write(t)
		case xml.Comment:
			tb.Errorf("a comment: %s", t)
		}
	}
	doc.text = text.String()
	doc.mustBeOurs(tb)
	doc.mustBeSound(tb)
	return doc
}

var outside = regexp.MustCompile(`(?i)^\s*(javascript|data|https?|//)|url\(|expression|@import`)

func (d document) mustBeOurs(tb testing.TB) {
	tb.Helper()
	for _, e := range d.elements {
		attributes, ok := ours[e.Name.Local]
		if !ok {
			tb.Errorf("an element of theirs: %v", e)
		}
		for _, a := range e.Attr {
			if !slices.Contains(strings.Fields(attributes), a.Name.Local) {
				tb.Errorf("an attribute of theirs: %v in %v", a, e.Name.Local)
			}
			switch name := a.Name.Local; name {
			case "href":
				if !strings.HasPrefix(a.Value, "#") {
					tb.Errorf("a link to %q", a.Value)
				}
			case "style", "d", "class", "id":
				if outside.MatchString(a.Value) {
					tb.Errorf("%s is %q", name, a.Value)
				}
			}
		}
	}
	if n := len(d.of("style")); n != 1 {
		tb.Errorf("%d styles", n)
	}
}

// mustBeSound fails where a screen reader would be led astray: headings, names, references.
func (d document) mustBeSound(tb testing.TB) {
	tb.Helper()
	level := 0
	ids := map[string]bool{}
	for _, e := range d.elements {
		if id := value(e, "id"); id != "" {
			if ids[id] {
				tb.Errorf("two of %q", id)
			}
			ids[id] = true
		}
		if name := e.Name.Local; len(name) == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' {
			next := int(name[1] - '0')
			if next > level+1 || next == 1 && level > 0 {
				tb.Errorf("h%d after h%d", next, level)
			}
			level = next
		}
	}
	for _, e := range d.elements {
		for _, to := range []string{strings.TrimPrefix(value(e, "href"), "#"), value(e, "aria-labelledby")} {
			if to != "" && !ids[to] {
				tb.Errorf("%s leads to %q, which is not there", e.Name.Local, to)
			}
		}
		switch {
		case e.Name.Local == "th" && value(e, "scope") == "", e.Name.Local == "svg" && (value(e, "role") != "img" || value(e, "aria-label") == ""),
			value(e, "class") == "wide" && (value(e, "tabindex") != "0" || value(e, "role") != "region" || value(e, "aria-labelledby") == ""):
			tb.Errorf("%v lacks something", e)
		}
	}
	if tables := len(d.of("table")); tables != len(d.of("caption")) || tables != strings.Count(d.source, `class="wide"`) {
		tb.Errorf("%d tables, %d captions", tables, len(d.of("caption")))
	}
	for _, landmark := range []string{"header", "main", "h1", "title"} {
		if n := len(d.of(landmark)); n != 1 {
			tb.Errorf("%d of %s", n, landmark)
		}
	}
	if found := regexp.MustCompile(`<(title|h1|h2|h3|th|caption|a|dt|p|li)( [^>]*)?></`).FindString(d.source); found != "" {
		tb.Errorf("%q is empty", found)
	}
}
