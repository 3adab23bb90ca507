// Package trial runs the program itself, as an operator does, beside a stage: a
// process with its folder, an encrypted circle that it serves, and what its database
// holds afterwards. End-to-end tests and fault runs are made of it.
package trial

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// Build compiles the program into dir and returns where it is.
func Build(ctx context.Context, dir string) (string, error) {
	path := filepath.Join(dir, "tocsin")
	build := exec.CommandContext(ctx, "go", "build", "-tags", "goolm", "-o", path, "tocsin")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build tocsin: %w\n%s", err, out)
	}
	return path, nil
}
