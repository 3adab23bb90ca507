package main

import (
	"os/exec"
	"path/filepath"
	"testing"
)

// TestUnitsAreNarrow holds the units of systemd to an exposure below 2.0 of 10, where it can be looked
// at.
func TestUnitsAreNarrow(t *testing.T) {
	analyze, err := exec.LookPath("systemd-analyze")
	if err != nil {
		t.Skip("systemd-analyze is not there")
	}
	units, err := filepath.Glob("deploy/*.service")
	if err != nil || len(units) < 2 {
		t.Fatal(units, err)
	}
	for _, unit := range units {
		if out, err := exec.Command(analyze, "security", "--offline=true", "--threshold=20", unit).CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%.400s", unit, err, out)
		}
	}
}
