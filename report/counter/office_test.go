package counter_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"tocsin/report/counter"
)

func mustXLSX(tb testing.TB, e counter.Export) []byte {
	tb.Helper()
	file, err := e.XLSX()
	if err != nil {
		tb.Fatal(err)
	}
	if again, err := e.XLSX(); err != nil || !bytes.Equal(file, again) {
		tb.Errorf("not the same twice: %v", err)
	}
	return file
}

// mustOffice is a workbook as LibreOffice has it, where it is installed.
func mustOffice(tb testing.TB, file []byte) string {
	tb.Helper()
	office, err := exec.LookPath("soffice")
	if err != nil {
		tb.Skip("LibreOffice is not installed")
	}
	dir := tb.TempDir()
	path := filepath.Join(dir, "export.xlsx")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		tb.Fatal(err)
	}
	out, err := exec.CommandContext(tb.Context(), office, "-env:UserInstallation=file://"+dir+"/profile", "--headless",
		"--convert-to", "fods", "--outdir", filepath.Join(dir, "out"), path).CombinedOutput()
	if err != nil {
		tb.Fatalf("%v: %s", err, out)
	}
	text, err := os.ReadFile(filepath.Join(dir, "out", "export.fods"))
	if err != nil {
		tb.Fatal(err)
	}
	return string(text)
}
