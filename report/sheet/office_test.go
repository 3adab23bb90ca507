package sheet_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"tocsin/report/sheet"
)

// mustOffice is a file as LibreOffice has it, written out again with tabs and what is
// computed as formulas, where LibreOffice is installed.
func mustOffice(tb testing.TB, name string, file []byte, options ...string) string {
	tb.Helper()
	office, err := exec.LookPath("soffice")
	if err != nil {
		tb.Skip("LibreOffice is not installed")
	}
	dir := tb.TempDir()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, file, 0o600); err != nil {
		tb.Fatal(err)
	}
	args := append([]string{"-env:UserInstallation=file://" + dir + "/profile", "--headless"}, options...)
	args = append(args, "--convert-to", "fods", "--outdir", filepath.Join(dir, "out"), path)
	if out, err := exec.CommandContext(tb.Context(), office, args...).CombinedOutput(); err != nil {
		tb.Fatalf("%v: %s", err, out)
	}
	text, err := os.ReadFile(filepath.Join(dir, "out", strings.TrimSuffix(name, filepath.Ext(name))+".fods"))
	if err != nil {
		tb.Fatal(err)
	}
	if strings.Contains(string(text), "table:formula=") {
		tb.Errorf("%s computes something", name)
	}
	return string(text)
}

// TestLibreOfficeOpensXLSX with its accents, and text that looks like a formula as text.
func TestLibreOfficeOpensXLSX(t *testing.T) {
	text := mustOffice(t, "list.xlsx", MustXLSX(t, "Signatures", odd))
	for _, want := range []string{
		`table:name="Signatures"`, ">007<", ">Zoë Nguyễn<", ">=1+1<", ">Œuvre, 5 €<", "Wiśniewski<", ">&lt;b&gt;&amp;amp;<", ">_x0041_<",
		`office:value-type="float" office:value="1"`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q", want)
		}
	}
}

// TestLibreOfficeOpensCSV as it proposes to itself: UTF-8, semicolons.
func TestLibreOfficeOpensCSV(t *testing.T) {
	file, err := sheet.CSV(odd)
	if err != nil {
		t.Fatal(err)
	}
	text := mustOffice(t, "list.csv", file, "--infilter=CSV:59,34,76")
	for _, want := range []string{">N°<", ">Zoë Nguyễn<", ">&apos;=1+1<", ">Œuvre, 5 €<", "Wiśniewski<", ">&lt;b&gt;&amp;amp;<", ">&apos;+32<"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q", want)
		}
	}
}
