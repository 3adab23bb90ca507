package stage

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// Another is the environment variable that names a program to start instead of the devserver. It takes the same
// options and answers as the devserver does with -json; see .ci/synapse.
const Another = "TOCSIN_TEST_DEVSERVER"

// devserver is the command that runs a homeserver.
func devserver(o Options) (*exec.Cmd, error) {
	args := []string{"-json", "-dir", o.Dir, "-port", strconv.Itoa(o.Port)}
	if o.Federate {
		args = append(args, "-federate")
	}
	if another := os.Getenv(Another); another != "" {
		return exec.Command(another, args...), nil
	}
	module, err := devserverModule()
	if err != nil {
		return nil, err
	}
	cmd := exec.Command("go", append([]string{"run", "-C", module, "."}, args...)...)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOWORK=off")
	return cmd, nil
}

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
