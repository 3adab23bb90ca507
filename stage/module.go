package stage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// devserverModule finds the folder of the devserver module beside the go.mod of module tocsin, from the working
// directory up.
func devserverModule() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", fmt.Errorf("find the repository: %w", err)
	}
	for {
		text, err := os.ReadFile(filepath.Join(dir, "go.mod"))
		if err == nil && strings.HasPrefix(string(text), "module tocsin\n") {
			return filepath.Join(dir, "devserver"), nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("find the repository: no go.mod of module tocsin above the working directory")
		}
		dir = parent
	}
}
