// Values on a grid of degrees: which cell lies under which pixel is worked out once a view, then a time costs one look-up a pixel.
import { noData } from '../classes.js';
import { pixelOf } from '../colors.js';
import { canvasLayer, inPixels } from './canvas.js';
import { hatches } from './hatches.js';

const none = -1;
/** CSS pixels a side of what is looked up at once: cells are far larger. */
const block = 2;

/**
 * A grid is `{ columns, rows, west, north, stepLongitude, stepLatitude, classes, colors, opacity, firstDrawn }`: a class a cell, from north to
 * south. Where a class is `noData` the map is hatched: it is not known, which is not zero. The three highest classes have a pattern too.
 */
// Crossed lines, lines, dots: the highest class, the second and the third.
function isMarked(fromTop, column, row) {
    if (fromTop > 2) return false;
    return fromTop === 2 ? column % 4 === 0 && row % 4 === 0 : (column + row) % 5 === 0 || (fromTop === 0 && (column - row) % 5 === 0);
}

export function gridLayer() {
    let grid = null, cells = null, key = '', projection = null, buffer = null;
    const layer = canvasLayer((context, view) => {
        if (!grid) return;
        const columns = Math.ceil(view.width / block), rows = Math.ceil(view.height / block);
        const now = [columns, rows, view.x, view.y, view.resolution, projection.longitude, projection.latitude, grid.west, grid.north, grid.columns, grid.rows].join();
        if (now !== key) {
            cells = cellsUnder(view, columns, rows);
            key = now;
        }
        if (!buffer || buffer.width !== columns || buffer.height !== rows) buffer = Object.assign(document.createElement('canvas'), { width: columns, height: rows });
        const small = buffer.getContext('2d'), image = small.createImageData(columns, rows), words = new Uint32Array(image.data.buffer);
        const palette = grid.colors.map(color => pixelOf(color, grid.opacity)), mark = pixelOf('#222222', 0.8);
        let unknown = 0;
        for (let row = 0, at = 0; row < rows; row += 1) {
            for (let column = 0; column < columns; column += 1, at += 1) {
                if (cells[at] === none) continue;
                const value = grid.classes[cells[at]];
                if (value === noData) unknown += 1;
                else if (value >= grid.firstDrawn) words[at] = isMarked(grid.colors.length - 1 - value, column, row) ? mark : palette[value];
            }
        }
        small.putImageData(image, 0, 0);
        inPixels(context, view);
        context.imageSmoothingEnabled = false;
        context.drawImage(buffer, 0, 0, columns * block, rows * block);
        if (unknown) hatchUnknown(context, view, columns, rows);
    }, { visible: false });

    function cellsUnder(view, columns, rows) {
        const found = new Int32Array(columns * rows).fill(none);
        for (let row = 0, at = 0; row < rows; row += 1) {
            for (let column = 0; column < columns; column += 1, at += 1) {
                const place = projection.unproject(((column + 0.5) * block - view.x) * view.resolution, (view.y - (row + 0.5) * block) * view.resolution);
                if (place) found[at] = cellOf(place);
            }
        }
        return found;
    }

    function cellOf([longitude, latitude]) {
        const row = Math.floor((grid.north - latitude) / grid.stepLatitude);
        const column = Math.floor(((((longitude - grid.west) % 360) + 360) % 360) / grid.stepLongitude);
        return row >= 0 && row < grid.rows && column < grid.columns ? row * grid.columns + column : none;
    }

    function hatchUnknown(context, view, columns, rows) {
        context.save();
        context.beginPath();
        for (let row = 0; row < rows; row += 1) {
            for (let column = 0; column < columns;) {
                const from = column;
                while (column < columns && isUnknown(row * columns + column)) column += 1;
                if (column > from) context.rect(from * block, row * block, (column - from) * block, block); else column += 1;
            }
        }
        context.clip();
        context.setTransform(1, 0, 0, 1, 0, 0);
        const pattern = hatches(context, view).unknown;
        pattern.setTransform(new DOMMatrix());
        context.fillStyle = pattern;
        context.globalAlpha = 0.6;
        context.fillRect(0, 0, context.canvas.width, context.canvas.height);
        context.restore();
    }

    const isUnknown = index => cells[index] !== none && grid.classes[cells[index]] === noData;

    return Object.assign(layer, {
        setGrid(next) {
            grid = next;
            layer.changed();
        },
        reproject(next) {
            projection = next;
            layer.changed();
        }
    });
}
