package main

import (
	"bufio"
	"context"
	"crypto/sha256"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"time"
)

const dendritePackage = "github.com/element-hq/dendrite/cmd/dendrite"

// The module file says which Dendrite, with which dependencies, this program was made for.
//
//go:embed go.mod
var goMod string

var dendriteVersion = regexp.MustCompile(`(?m)^(?:require|\t)\s*github\.com/element-hq/dendrite (v\S+)`)

// binaryPath names the cached program by all that decides what it is: version, dependencies and platform.
func binaryPath() (string, error) {
	version := dendriteVersion.FindStringSubmatch(goMod)
	if version == nil {
		return "", errors.New("find dendrite's version: not in go.mod")
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("find cache folder: %w", err)
	}
	name := fmt.Sprintf("dendrite-%s-%s-%s-%.4x", version[1], runtime.GOOS, runtime.GOARCH, sha256.Sum256([]byte(goMod)))
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	return filepath.Join(cache, "tocsin", name), nil
}

// buildDendrite returns the path of the Dendrite program and builds it where it is not in the cache. Several first
// builds at once are wasteful and harmless: each has its own file and the last rename wins.
func buildDendrite(ctx context.Context, module string, progress func(string)) (string, error) {
	path, err := binaryPath()
	if err != nil {
		return "", err
	}
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return "", fmt.Errorf("make cache folder: %w", err)
	}
	tmp, err := os.MkdirTemp(filepath.Dir(path), "build-")
	if err != nil {
		return "", fmt.Errorf("make build folder: %w", err)
	}
	defer os.RemoveAll(tmp)
	out := filepath.Join(tmp, filepath.Base(path))
	progress("Building the homeserver: a few minutes the first time, then never again.")
	start := time.Now()
	if err := goBuild(ctx, module, out, progress); err != nil {
		return "", err
	}
	if err := os.Rename(out, path); err != nil {
		return "", fmt.Errorf("keep dendrite in the cache: %w", err)
	}
	progress(fmt.Sprintf("Built the homeserver in %s.", time.Since(start).Round(time.Second)))
	return path, nil
}

func goBuild(ctx context.Context, module, out string, progress func(string)) error {
	total := countPackages(ctx, module)
	build := goTool(ctx, "build", "-C", module, "-v", "-ldflags=-s -w", "-o", out, dendritePackage)
	stderr, err := build.StderrPipe()
	if err != nil {
		return fmt.Errorf("build dendrite: %w", err)
	}
	if err := build.Start(); err != nil {
		return fmt.Errorf("build dendrite: %w", err)
	}
	var tail []string
	done, last := 0, time.Now()
	lines := bufio.NewScanner(stderr)
	for lines.Scan() {
		if tail = append(tail, lines.Text()); len(tail) > 15 {
			tail = tail[1:]
		}
		if strings.HasPrefix(lines.Text(), "go: ") { // downloads, not packages
			continue
		}
		if done++; time.Since(last) >= time.Second {
			last = time.Now()
			progress(fmt.Sprintf("Building the homeserver: %d of %s packages", done, total))
		}
	}
	if err := build.Wait(); err != nil {
		return fmt.Errorf("build dendrite: %w\n%s", err, strings.Join(tail, "\n"))
	}
	return nil
}

// countPackages is an upper bound for the progress lines: what Go has compiled before is not compiled again.
func countPackages(ctx context.Context, module string) string {
	list, err := goTool(ctx, "list", "-C", module, "-deps", dendritePackage).Output()
	if err != nil {
		return "about 700"
	}
	return fmt.Sprintf("at most %d", strings.Count(string(list), "\n"))
}

func goTool(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "go", args...)
	// GOWORK off: a workspace around this module must not change which Dendrite is built.
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOWORK=off")
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) } // it then ends its compilers too
	cmd.WaitDelay = 5 * time.Second
	return cmd
}
