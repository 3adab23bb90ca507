// Package page lays out text on A4 pages of a PDF, in black and white: faces, lines that
// wrap, blocks that keep together, a frame with the number of the page.
//
// It knows no language. The same calls give the same bytes, with no date and no name of a
// program in them.
package page

import (
	"bytes"
	"fmt"
	"time"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/font/sfnt"
)

// The page, in millimetres. Half of it is an A5, lying.
const (
	Width  = 210.0
	Height = 297.0
	Left   = 17.0
	Right  = Width - Left
	Body   = Right - Left
	Top    = 12.0 // of the line that says what the page is
	Bottom = 9.0  // under the footer
	Gap    = 4.0
)

// The faces, by what they say.
var (
	Small   = Face{"", 10}
	Strong  = Face{"B", 12}
	Plain   = Face{"", 12}
	Reading = Face{"", 13}
	Label   = Face{"B", 13}
	Option  = Face{"", 14}
	Letter  = Face{"B", 16}
	Heading = Face{"B", 18}
)

// A Printer draws one PDF. Texts that are drawn must have gone through Drawable.
type Printer struct {
	Title  string // said again on the pages that follow the first
	Footer string // under every page, four lines at most

	pdf  *fpdf.Fpdf
	font *sfnt.Font
}

// New is a printer with its fonts and no page yet. The language ("fr", or empty) is for
// those who have the file read to them.
func New(lang, title, footer string) (*Printer, error) {
	p := &Printer{pdf: fpdf.New("P", "mm", "A4", "")}
	// a PDF must have a date; one that is always the same says nothing of anybody
	day := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	p.pdf.SetCreationDate(day)
	p.pdf.SetModificationDate(day)
	p.pdf.SetProducer("", true)
	p.pdf.SetCatalogSort(true)
	p.pdf.SetAutoPageBreak(false, 0)
	if err := p.loadFonts(); err != nil {
		return nil, err
	}
	p.Title, p.Footer = p.Drawable(title), p.Drawable(footer)
	p.pdf.SetLang(lang)
	p.pdf.SetTitle(p.Title, true)
	return p, nil
}

// Bytes ends the PDF.
func (p *Printer) Bytes() ([]byte, error) {
	var out bytes.Buffer
	if err := p.pdf.Output(&out); err != nil {
		return nil, fmt.Errorf("write pdf: %w", err)
	}
	return out.Bytes(), nil
}

// Add begins a page.
func (p *Printer) Add() { p.pdf.AddPage() }
