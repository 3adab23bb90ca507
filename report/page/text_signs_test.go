package page_test

import (
	"testing"

	"tocsin/report/page"
)

// TestSignsOfRulesAreDrawn: whether a rule is met must be seen on paper too.
func TestSignsOfRulesAreDrawn(t *testing.T) {
	p, err := page.New("fr", "", "")
	if err != nil {
		t.Fatal(err)
	}
	if got := p.Drawable("✓ quorum ✗ pour ▸ point"); got != "√ quorum × pour ► point" {
		t.Errorf("%q", got)
	}
}
